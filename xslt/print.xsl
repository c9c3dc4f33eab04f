<?xml version="1.0" encoding="UTF-8"?>
<!-- Edition TEI to Typst source: calls of the functions of print/edition.typ, text only inside string literals. -->
<xsl:package xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  name="urn:teipress:print" package-version="0.1" version="3.0" declared-modes="yes" default-mode="block">

  <xsl:param name="name" as="xs:string" select="''"><!-- The NAME of the transcript, by which the TEI in the PDF is called. --></xsl:param>
  <xsl:param name="date" as="xs:string" select="''"><!-- The date of the edition as ISO has it; empty where it has none. --></xsl:param>
  <xsl:param name="uncovered" as="xs:string" select="''"><!-- Characters that no font has: a name that holds one is left out. --></xsl:param>

  <!-- Blocks become calls on lines of their own, what stands inside them arguments of those calls. -->
  <xsl:mode name="block" on-no-match="fail" visibility="public"/>
  <xsl:mode name="inline" on-no-match="fail"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <!-- Imported as one, so that a template of a project's own entry goes before each of these. -->
  <xsl:import href="print/modules.xsl"/>
</xsl:package>
