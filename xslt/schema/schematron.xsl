<?xml version="1.0" encoding="UTF-8"?>
<!-- ISO Schematron (ISO/IEC 19757-3, query binding xslt2 or xslt3) to a stylesheet that writes SVRL. Each rule becomes a template of
     one mode. Of the rules of a pattern only the first that matches a node may speak, so a node carries with it which patterns have
     spoken and is handed on to the next template that matches it. -->
<xsl:package xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  name="urn:teipress:schematron" package-version="0.1" version="3.0" declared-modes="yes" default-mode="compile">

  <!-- A schema to a stylesheet; rules to templates; assertions to tests. -->
  <xsl:mode name="compile" on-no-match="fail" visibility="public"/>
  <!-- Variables that are computed where they are used. -->
  <xsl:mode name="local" on-no-match="fail"/>
  <!-- First step: abstract patterns are filled in. -->
  <xsl:mode name="expand" on-no-match="shallow-copy"/>
  <!-- A message, with its parts that are computed. -->
  <xsl:mode name="message" on-no-match="fail"/>

  <xsl:output method="xml" encoding="UTF-8"/>

  <xsl:include href="schematron/schema.xsl"/>
  <xsl:include href="schematron/abstract.xsl"/>
  <xsl:include href="schematron/rule.xsl"/>
  <xsl:include href="schematron/message.xsl"/>
</xsl:package>
