"""Records: what somebody has filled in, as files that a person keeps."""
