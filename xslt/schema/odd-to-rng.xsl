<?xml version="1.0" encoding="UTF-8"?>
<!-- An ODD to RELAX NG (XML syntax): one define for each element, each attribute class, each macro and each data type. The ODD
     declares its elements in full (TEI Guidelines, chapter 23); what it does not declare is not in the schema. -->
<xsl:package xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  name="urn:teipress:odd-to-rng" package-version="0.1" version="3.0" declared-modes="yes" default-mode="declare">

  <!-- A declaration to its define. -->
  <xsl:mode name="declare" on-no-match="fail" visibility="public"/>
  <!-- The content of an element, a macro or a data type to a pattern. -->
  <xsl:mode name="content" on-no-match="fail"/>
  <!-- What is left of a content model when its number of occurrences has been dealt with. -->
  <xsl:mode name="once" on-no-match="fail"/>
  <!-- The attributes of an element. -->
  <xsl:mode name="attributes" on-no-match="fail"/>

  <xsl:output method="xml" encoding="UTF-8" indent="yes"/>

  <xsl:include href="rng/grammar.xsl"/>
  <xsl:include href="rng/content.xsl"/>
  <xsl:include href="rng/attributes.xsl"/>
  <xsl:include href="rng/unhandled.xsl"/>
</xsl:package>
