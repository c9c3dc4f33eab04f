#!/bin/sh
# Validate an edition on any server: a page of text for the log, JUnit XML for the reports, a list for scripts.
# With a commit as its argument, only what changed since then is checked: check.sh origin/main
set -eu

if [ $# -gt 0 ]; then
  teipress validate tei --changed-since "$1" --max-per-rule 20
  exit
fi
teipress validate 'tei/**/*.xml' --fail-on warning \
  --format text --format junit=teipress.junit.xml --format json=teipress.json
teipress verify tei/*.xml
