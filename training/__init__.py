"""From public treebanks to the spaCy pipeline that Stet ships (see README.md)."""
