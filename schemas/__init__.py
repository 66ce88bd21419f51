"""The shape of the content: one module a kind. Opens no file; imports only pydantic and the standard library."""
