"""One edition project on disk: settings, files, what is stale, atomic writes, workers."""
