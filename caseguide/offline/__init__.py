"""Without a network: a copy to carry, and a copy that the reader's device keeps."""
