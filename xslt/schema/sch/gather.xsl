<?xml version="1.0" encoding="UTF-8"?>
<!-- What is gathered: declarations, and patterns, made of rules and assertions where those stand alone. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:eg="http://www.tei-c.org/ns/Examples"
  xmlns:rng="http://relaxng.org/ns/structure/1.0" xmlns:teipress="urn:teipress:schematron"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="xs eg rng teipress" version="3.0" expand-text="yes">

  <!-- The outermost elements of Schematron; what is an example, or deleted, is none. -->
  <xsl:variable name="teipress:gathered" as="element()*" select="//sch:*[not(ancestor::sch:* | ancestor::eg:egXML)][not(ancestor::*/@mode = 'delete')]"/>

  <xsl:template match="/" mode="gather" as="document-node()">
    <xsl:document>
      <sch:schema queryBinding="{(//constraintDecl/@queryBinding, 'xslt3')[1]}">
        <xsl:for-each select="//schemaSpec[1]">
          <sch:title>Rules of {@ident}</sch:title>
        </xsl:for-each>
        <xsl:call-template name="namespaces"/>
        <xsl:apply-templates select="//xsl:*[not(ancestor::xsl:* | ancestor::sch:* | ancestor::eg:egXML)]" mode="copy"/>
        <xsl:apply-templates select="$teipress:gathered[self::sch:let][not(teipress:beside(.))] | $teipress:gathered/self::sch:phase" mode="copy"/>
        <xsl:apply-templates select="$teipress:gathered[self::sch:pattern or self::sch:rule or self::sch:assert or self::sch:report]" mode="#current"/>
        <xsl:call-template name="told"/>
      </sch:schema>
    </xsl:document>
  </xsl:template>

  <xsl:template name="told" as="element()*">
    <xsl:where-populated>
      <sch:diagnostics>
        <xsl:apply-templates select="$teipress:gathered/(self::sch:diagnostic | self::sch:diagnostics/sch:diagnostic)" mode="copy"/>
      </sch:diagnostics>
    </xsl:where-populated>
    <xsl:where-populated>
      <sch:properties>
        <xsl:apply-templates select="$teipress:gathered/(self::sch:property | self::sch:properties/sch:property)" mode="copy"/>
      </sch:properties>
    </xsl:where-populated>
  </xsl:template>

  <xsl:template match="sch:pattern" mode="gather" as="element()">
    <xsl:apply-templates select="." mode="copy"/>
  </xsl:template>

  <!-- The rules of one constraint make one pattern, with the variables beside them. -->
  <xsl:template match="sch:rule" mode="gather" as="element()">
    <sch:pattern>
      <xsl:call-template name="identity"/>
      <xsl:apply-templates select="../sch:let, ., following-sibling::sch:rule" mode="copy"/>
    </sch:pattern>
  </xsl:template>

  <!-- Assertions without a rule make one rule. -->
  <xsl:template match="sch:assert | sch:report" mode="gather" as="element()">
    <sch:pattern>
      <xsl:call-template name="identity"/>
      <sch:rule>
        <xsl:attribute name="context">
          <xsl:apply-templates select="." mode="context"/>
        </xsl:attribute>
        <xsl:copy-of select="@teipress:place"/>
        <xsl:apply-templates select="../(sch:let | sch:assert | sch:report)" mode="copy"/>
      </sch:rule>
    </sch:pattern>
  </xsl:template>

  <xsl:template match="sch:rule[preceding-sibling::sch:rule] | (sch:assert | sch:report)[preceding-sibling::sch:assert | preceding-sibling::sch:report]"
    mode="gather" as="empty-sequence()" priority="1"/>

  <xsl:template name="identity" as="attribute()*">
    <xsl:for-each select="ancestor::constraintSpec/@ident">
      <xsl:attribute name="id" select="."/>
    </xsl:for-each>
    <xsl:copy-of select="@teipress:place"/>
  </xsl:template>

  <!-- Whether rules or assertions stand beside a variable, which is then theirs. -->
  <xsl:function name="teipress:beside" as="xs:boolean">
    <xsl:param name="let" as="element()"/>
    <xsl:sequence select="exists($let/../(sch:rule | sch:assert | sch:report))"/>
  </xsl:function>
</xsl:stylesheet>
