<?xml version="1.0" encoding="UTF-8"?>
<!-- The list of what there is. Input: a teiCorpus with the header of each transcript,
     its name in @n and the formats that were made of it in @rend. -->
<xsl:package name="urn:teipress:html-index" package-version="0.1" version="3.0"
    declared-modes="yes" expand-text="yes"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema">

  <xsl:param name="title" as="xs:string" select="''">
    <!-- The title of the edition as a whole. Empty: the page is called “Transcripts”. -->
  </xsl:param>
  <xsl:param name="css" as="xs:string" select="''">
    <!-- The text of the style sheet, the same as for the transcripts. -->
  </xsl:param>

  <xsl:mode on-no-match="fail" on-multiple-match="fail"/>
  <!-- xml:id and xml:lang as id and lang. -->
  <xsl:mode name="attributes" on-no-match="fail" on-multiple-match="fail"/>
  <!-- What common.xsl also serves. -->
  <xsl:mode name="entry" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:output method="html" html-version="5.0" encoding="UTF-8" indent="no" include-content-type="no"/>

  <!-- Imported, so that a template of a project's own entry goes before these. -->
  <xsl:import href="html/listing.xsl"/>
</xsl:package>
