"""Print: PDFs and Word files of what a library holds."""
