<?xml version="1.0" encoding="UTF-8"?>
<!-- RELAX NG in XML syntax, as an ODD is compiled to, to the compact syntax (ISO/IEC 19757-2, Annex C), for people to read. -->
<xsl:package xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  name="urn:teipress:rng-to-rnc" package-version="0.1" version="3.0" declared-modes="yes" default-mode="declare">

  <!-- The grammar and its defines. -->
  <xsl:mode name="declare" on-no-match="fail" visibility="public"/>
  <!-- A pattern on one line. -->
  <xsl:mode name="line" on-no-match="fail"/>
  <!-- A pattern over several lines, where it does not fit on one. -->
  <xsl:mode name="lines" on-no-match="fail"/>
  <!-- The names of elements and attributes. -->
  <xsl:mode name="name" on-no-match="fail"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:include href="rnc/grammar.xsl"/>
  <xsl:include href="rnc/line.xsl"/>
  <xsl:include href="rnc/lines.xsl"/>
  <xsl:include href="rnc/name.xsl"/>
</xsl:package>
