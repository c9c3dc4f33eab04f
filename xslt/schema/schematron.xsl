<?xml version="1.0" encoding="UTF-8"?>
<!-- ISO Schematron (ISO/IEC 19757-3:2020, query binding xslt2 or xslt3) to a stylesheet that writes SVRL. First the schema is made
     plain: one phase, no abstract pattern or rule. Then each rule becomes a template. Of the rules of a pattern only the first that
     matches a node may speak, so a node carries with it which patterns have spoken and is handed on to the next template. -->
<xsl:package xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  name="urn:teipress:schematron" package-version="0.1" version="3.0" declared-modes="yes" default-mode="compile">

  <xsl:param name="phase" as="xs:string" select="'#DEFAULT'">
    <!-- Which patterns hold: the id of a phase, #ALL, or #DEFAULT, the phase that the schema names as its own. -->
  </xsl:param>

  <!-- First step: the schema made plain. -->
  <xsl:mode name="expand" on-no-match="shallow-copy"/>
  <!-- Second step: a schema to a stylesheet, a rule to a template, a variable that all may use to a global one. -->
  <xsl:mode name="compile" on-no-match="fail" visibility="public"/>
  <!-- What stands in the template of a rule: the variables of its pattern; what the rule holds. -->
  <xsl:mode name="bind" on-no-match="deep-skip"/>
  <xsl:mode name="body" on-no-match="fail"/>
  <!-- Where that cannot be computed: each assertion for itself; what is said of one. -->
  <xsl:mode name="apart" on-no-match="fail"/>
  <xsl:mode name="failure" on-no-match="fail"/>
  <!-- A message, with its parts that are computed. -->
  <xsl:mode name="message" on-no-match="fail"/>
  <!-- What of the schema its report repeats. -->
  <xsl:mode name="report" on-no-match="fail"/>

  <xsl:output method="xml" encoding="UTF-8"/>

  <xsl:include href="schematron/schema.xsl"/>
  <xsl:include href="schematron/phase.xsl"/>
  <xsl:include href="schematron/abstract.xsl"/>
  <xsl:include href="schematron/expression.xsl"/>
  <xsl:include href="schematron/variable.xsl"/>
  <xsl:include href="schematron/rule.xsl"/>
  <xsl:include href="schematron/assertion.xsl"/>
  <xsl:include href="schematron/message.xsl"/>
  <xsl:include href="schematron/walk.xsl"/>
  <xsl:include href="schematron/documents.xsl"/>
  <xsl:include href="schematron/path.xsl"/>
  <xsl:include href="schematron/report.xsl"/>
  <xsl:include href="schematron/refuse.xsl"/>
</xsl:package>
