<?xml version="1.0" encoding="UTF-8"?>
<!-- The Schematron rules of an ODD, or those embedded in a RELAX NG grammar, as a schema of their own (ISO/IEC 19757-3;
     TEI P5 Guidelines, chapter 23, Additional Constraints). -->
<xsl:package xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  name="urn:teipress:odd-to-sch" package-version="0.1" version="3.0" declared-modes="yes" default-mode="gather">

  <!-- What is gathered, wherever it stands. -->
  <xsl:mode name="gather" on-no-match="fail" visibility="public"/>
  <!-- A pattern as it stands, white space between its elements left to the serialiser. -->
  <xsl:mode name="copy" on-no-match="shallow-copy"/>
  <!-- The nodes that an assertion without a rule speaks of: those of the declaration that it stands in. -->
  <xsl:mode name="context" on-no-match="fail"/>

  <xsl:output method="xml" encoding="UTF-8" indent="yes" suppress-indentation="sch:assert sch:report sch:diagnostic"
    xmlns:sch="http://purl.oclc.org/dsdl/schematron"/>

  <xsl:include href="sch/gather.xsl"/>
  <xsl:include href="sch/namespaces.xsl"/>
  <xsl:include href="sch/context.xsl"/>
  <xsl:include href="sch/copy.xsl"/>
</xsl:package>
