<?xml version="1.0" encoding="UTF-8"?>
<!-- Attributes and their values that the ODD changes. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="http://www.tei-c.org/ns/1.0" xmlns:teipress="urn:teipress:schematron"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="xs" version="3.0" expand-text="yes">

  <xsl:template match="attList" mode="change" as="element()" priority="10">
    <xsl:param name="part" as="element()?"/>
    <xsl:param name="lent" as="element()*"/>
    <xsl:copy>
      <xsl:call-template name="merged">
        <xsl:with-param name="parts" as="element()*" select="$part//attDef"/>
        <xsl:with-param name="changes" as="element()*" select=".//attDef[not(ancestor::* intersect $part)]"/>
        <xsl:with-param name="lent" as="element()*" select="$lent"/>
      </xsl:call-template>
    </xsl:copy>
  </xsl:template>

  <!-- The attributes that a class lends to its members. -->
  <xsl:function name="teipress:lent" as="element()*">
    <xsl:param name="membership" as="element(memberOf)"/>
    <xsl:param name="within" as="document-node()"/>
    <xsl:sequence select="$within//classSpec[@ident = $membership/@key]/attList//attDef[not(@mode = 'delete')]"/>
  </xsl:function>

  <xsl:template match="attDef" mode="change" as="element()">
    <xsl:param name="part" as="element()"/>
    <xsl:copy>
      <xsl:sequence select="$part/@*, @* except @mode"/>
      <xsl:sequence select="teipress:newest(desc, $part/desc), teipress:newest(datatype, $part/datatype)"/>
      <xsl:call-template name="merged">
        <xsl:with-param name="parts" as="element()*" select="$part/constraintSpec"/>
        <xsl:with-param name="changes" as="element()*" select="constraintSpec"/>
      </xsl:call-template>
      <xsl:sequence select="$part/valList[not(current()/valList)]"/>
      <xsl:apply-templates select="valList" mode="change">
        <xsl:with-param name="part" as="element()*" select="$part/valList"/>
      </xsl:apply-templates>
      <xsl:sequence select="teipress:newest(remarks, $part/remarks)"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="valList" mode="change" as="element()" priority="10">
    <xsl:sequence select="."/>
  </xsl:template>

  <xsl:template match="valList[@mode = 'delete']" mode="change" as="empty-sequence()" priority="11"/>

  <xsl:template match="valList[@mode = 'change']" mode="change" as="element()" priority="11">
    <xsl:param name="part" as="element()?"/>
    <xsl:copy>
      <xsl:sequence select="$part/@*, @* except @mode"/>
      <xsl:call-template name="merged">
        <xsl:with-param name="parts" as="element()*" select="$part/valItem"/>
        <xsl:with-param name="changes" as="element()*" select="valItem"/>
      </xsl:call-template>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="valItem" mode="change" as="element()">
    <xsl:param name="part" as="element()"/>
    <xsl:copy>
      <xsl:sequence select="$part/@*, @* except @mode, teipress:newest(desc, $part/desc)"/>
    </xsl:copy>
  </xsl:template>
</xsl:stylesheet>
