<?xml version="1.0" encoding="UTF-8"?>
<!-- Plain text in two modes: `reading` for readers (input: edition TEI), `diplomatic` line for line as the transcript (input: TEI). -->
<xsl:package xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  name="urn:teipress:text" package-version="0.1" version="3.0" declared-modes="yes" default-mode="reading">

  <xsl:param name="width" as="xs:integer" select="72"><!-- Characters in a line of the reading text; 0: a paragraph is one line. --></xsl:param>

  <xsl:mode name="reading" on-no-match="fail" visibility="public"/>
  <xsl:mode name="diplomatic" on-no-match="fail" visibility="public"/>
  <!-- What stands inside a block: as printed, and as it is read. -->
  <xsl:mode name="printed" on-no-match="fail"/>
  <xsl:mode name="read" on-no-match="fail"/>
  <!-- The notes at the end. -->
  <xsl:mode name="notes" on-no-match="fail"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <!-- Imported as one, so that a template of a project's own entry goes before each of these. -->
  <xsl:import href="text/modules.xsl"/>
</xsl:package>
