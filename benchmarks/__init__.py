"""Speed, always as a ratio to something simpler that did the same work in the same run."""
