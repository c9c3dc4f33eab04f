<?xml version="1.0" encoding="UTF-8"?>
<!-- Attributes: those of the classes that an element is a member of, and its own, which come before those of the same name. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="http://relaxng.org/ns/structure/1.0" xmlns:local="urn:teipress:odd-to-rng"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="xs local" version="3.0" expand-text="yes">

  <xsl:template match="memberOf" mode="attributes" as="element()*">
    <xsl:variable name="own" as="xs:string*" select="ancestor::elementSpec/attList/attDef/@ident"/>
    <xsl:variable name="class" as="element()?" select="key('class', @key)"/>
    <xsl:variable name="inherited" as="element()*" select="$class/attList/attDef[not(@ident = $own)]"/>
    <xsl:sequence select="
      if (count($inherited) = count($class/attList/attDef)) then local:reference(@key)
      else $inherited ! local:reference($class/@ident || '.' || translate(@ident, ':', '.'))"/>
  </xsl:template>

  <xsl:template match="attList" mode="attributes" as="element()*">
    <xsl:apply-templates select="attDef | attList" mode="#current"/>
  </xsl:template>

  <!-- One of several attributes. -->
  <xsl:template match="attList[@org = 'choice']" mode="attributes" as="element()*" priority="1">
    <xsl:variable name="attributes" as="element()*">
      <xsl:apply-templates select="attDef | attList" mode="#current"/>
    </xsl:variable>
    <xsl:sequence select="local:chosen($attributes)"/>
  </xsl:template>

  <xsl:template match="attDef" mode="attributes" as="element()">
    <optional>
      <xsl:call-template name="attribute"/>
    </optional>
  </xsl:template>

  <xsl:template match="attDef[@usage = 'req']" mode="attributes" as="element()">
    <xsl:call-template name="attribute"/>
  </xsl:template>

  <xsl:template match="attDef[@mode = 'delete']" mode="attributes" as="empty-sequence()" priority="1"/>

  <xsl:template name="attribute" as="element()">
    <attribute name="{@ident}">
      <xsl:call-template name="documentation"/>
      <xsl:variable name="value" as="element()?">
        <xsl:apply-templates select="(valList[@type = 'closed'], datatype/*)[1]" mode="once"/>
      </xsl:variable>
      <xsl:sequence select="$value ! local:listed(., current()/datatype)"/>
    </attribute>
  </xsl:template>

  <!-- Several values have white space between them. -->
  <xsl:function name="local:listed" as="element()">
    <xsl:param name="value" as="element()"/>
    <xsl:param name="datatype" as="element()?"/>
    <xsl:sequence select="
      if ($datatype/@maxOccurs[. ne '1']) then local:wrapped('list', local:repeated($value, $datatype/@minOccurs, $datatype/@maxOccurs))
      else $value"/>
  </xsl:function>
</xsl:stylesheet>
