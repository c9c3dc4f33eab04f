<?xml version="1.0" encoding="UTF-8"?>
<!-- TEI to edition TEI: notes are numbered, indexes of places, persons and organisations stand in the back. Nothing else changes. -->
<xsl:package xmlns:xsl="http://www.w3.org/1999/XSL/Transform" name="urn:teipress:prep" package-version="0.1" version="3.0"
  declared-modes="yes" default-mode="prep">

  <xsl:mode name="prep" on-no-match="shallow-copy" visibility="public"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <!-- Imported as one, so that a template of a project's own entry goes before each of these. -->
  <xsl:import href="prep/modules.xsl"/>
</xsl:package>
