"""The finder: from a library to what readers can look for, and where each thing stands."""
