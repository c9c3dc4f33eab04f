<?xml version="1.0" encoding="UTF-8"?>
<!-- The Schematron rules of an ODD, or those embedded in a RELAX NG grammar, as a schema of their own (ISO/IEC 19757-3). -->
<xsl:package xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:tei="http://www.tei-c.org/ns/1.0"
  xmlns:eg="http://www.tei-c.org/ns/Examples" exclude-result-prefixes="xs tei eg"
  name="urn:teipress:odd-to-sch" package-version="0.1" version="3.0" declared-modes="yes" default-mode="gather" expand-text="yes">

  <!-- What is gathered, wherever it stands. -->
  <xsl:mode name="gather" on-no-match="fail" visibility="public"/>
  <!-- A pattern as it stands, white space between its elements left to the serialiser. -->
  <xsl:mode name="copy" on-no-match="shallow-copy"/>

  <xsl:output method="xml" encoding="UTF-8" indent="yes" suppress-indentation="sch:assert sch:report sch:diagnostic"/>

  <xsl:template match="/" mode="gather" as="document-node()">
    <xsl:variable name="rules" as="element()*" select="//sch:*[not(ancestor::sch:*)][not(ancestor::eg:egXML)][not(ancestor::*/@mode = 'delete')]"/>
    <xsl:document>
      <sch:schema queryBinding="{(//tei:constraintDecl/@queryBinding, 'xslt3')[1]}">
        <xsl:for-each select="//tei:schemaSpec[1]">
          <sch:title>Rules of {@ident}</sch:title>
        </xsl:for-each>
        <xsl:for-each-group select="$rules/self::sch:ns" group-by="@prefix">
          <xsl:apply-templates select="." mode="copy"/>
        </xsl:for-each-group>
        <xsl:apply-templates select="//xsl:*[not(ancestor::xsl:* | ancestor::sch:*)], $rules/self::sch:let" mode="copy"/>
        <xsl:apply-templates select="$rules[self::sch:pattern or self::sch:rule or self::sch:assert or self::sch:report]" mode="#current"/>
        <xsl:where-populated>
          <sch:diagnostics>
            <xsl:apply-templates select="$rules/(self::sch:diagnostic | self::sch:diagnostics/sch:diagnostic)" mode="copy"/>
          </sch:diagnostics>
        </xsl:where-populated>
      </sch:schema>
    </xsl:document>
  </xsl:template>

  <xsl:template match="sch:pattern" mode="gather" as="element()">
    <xsl:apply-templates select="." mode="copy"/>
  </xsl:template>

  <!-- The rules of one constraint make one pattern. -->
  <xsl:template match="sch:rule" mode="gather" as="element()">
    <sch:pattern>
      <xsl:for-each select="ancestor::tei:constraintSpec/@ident">
        <xsl:attribute name="id" select="."/>
      </xsl:for-each>
      <xsl:apply-templates select="., following-sibling::sch:rule" mode="copy"/>
    </sch:pattern>
  </xsl:template>

  <xsl:template match="sch:rule[preceding-sibling::sch:rule]" mode="gather" as="empty-sequence()"/>

  <!-- An assertion without a rule speaks of the element that it is declared with. -->
  <xsl:template match="sch:assert | sch:report" mode="gather" as="element()">
    <sch:pattern>
      <sch:rule context="tei:{ancestor::tei:elementSpec/@ident}">
        <xsl:apply-templates select="." mode="copy"/>
      </sch:rule>
    </sch:pattern>
  </xsl:template>

  <xsl:template match="*" mode="copy" as="element()">
    <xsl:copy copy-namespaces="no">
      <xsl:apply-templates select="@*, node()" mode="#current"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="@test | @value | @context | @select" mode="copy" as="attribute()">
    <xsl:attribute name="{name()}" select="normalize-space()"/>
  </xsl:template>

  <!-- A message may be set out over lines; it is one line. -->
  <xsl:template match="(sch:assert | sch:report | sch:diagnostic)/text()" mode="copy" as="text()">
    <xsl:variable name="line" as="xs:string" select="replace(., '\s+', ' ')"/>
    <xsl:variable name="begun" as="xs:string" select="if (preceding-sibling::node()) then $line else replace($line, '^ ', '')"/>
    <xsl:value-of select="if (following-sibling::node()) then $begun else replace($begun, ' $', '')"/>
  </xsl:template>

  <xsl:template match="sch:*[not(self::sch:assert | self::sch:report | self::sch:diagnostic)]/text()[not(normalize-space())] | comment()"
    mode="copy" as="empty-sequence()"/>
</xsl:package>
