<?xml version="1.0" encoding="UTF-8"?>
<!-- Content models: as a line in the manner of RELAX NG's compact syntax, with links. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="http://www.w3.org/1999/xhtml" xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:eg="http://www.tei-c.org/ns/Examples"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:doc="urn:teipress:odd-to-doc"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" version="3.0" expand-text="yes">

  <xsl:key name="macro" match="macroSpec" use="@ident"/>
  <xsl:key name="data" match="dataSpec" use="@ident"/>

  <!-- The names of the elements that an element may contain, its own and those of its macros. -->
  <xsl:function name="doc:children" as="xs:string*">
    <xsl:param name="spec" as="element()"/>
    <xsl:sequence select="distinct-values(($spec/content//elementRef/@key ! string(),
      $spec/content//macroRef ! key('macro', @key, root($spec)) ! doc:children(.)))"/>
  </xsl:function>

  <xsl:function name="doc:content" as="element()*">
    <xsl:param name="spec" as="element(elementSpec)"/>
    <p class="model"><code><xsl:apply-templates select="$spec/content" mode="model"/></code></p>
    <xsl:for-each select="distinct-values($spec/content//macroRef/@key) ! key('macro', ., root($spec))">
      <p class="macro"><code>{@ident}</code>: <xsl:apply-templates select="desc" mode="prose"/></p>
    </xsl:for-each>
  </xsl:function>

  <xsl:template match="content" mode="model" as="node()*">
    <xsl:sequence select="doc:joined(*, ', ')"/>
  </xsl:template>

  <xsl:template match="sequence | alternate" mode="model" as="node()*">
    <xsl:variable name="sign" as="xs:string" select="if (self::alternate) then ' | ' else if (@preserveOrder = 'false') then ' &amp; ' else ', '"/>
    <xsl:text>(</xsl:text>
    <xsl:sequence select="doc:joined(*, $sign)"/>
    <xsl:text>){doc:often(.)}</xsl:text>
  </xsl:template>

  <xsl:template match="elementRef" mode="model" as="node()*">
    <xsl:sequence select="doc:element(@key)"/>
    <xsl:text>{doc:often(.)}</xsl:text>
  </xsl:template>

  <xsl:template match="macroRef | dataRef" mode="model" as="text()">
    <xsl:text>{(@key, @name)[1]}{doc:often(.)}</xsl:text>
  </xsl:template>

  <xsl:template match="textNode | empty | anyElement" mode="model" as="text()">
    <xsl:text>{map{'textNode': 'text', 'empty': 'nothing', 'anyElement': 'any element of another namespace'}(local-name())}{doc:often(.)}</xsl:text>
  </xsl:template>

  <xsl:template match="valList" mode="model" as="text()">
    <xsl:text>{string-join(valItem/@ident, ' | ')}</xsl:text>
  </xsl:template>

  <xsl:function name="doc:joined" as="node()*">
    <xsl:param name="parts" as="element()*"/>
    <xsl:param name="sign" as="xs:string"/>
    <xsl:for-each select="$parts">
      <xsl:if test="position() gt 1"><xsl:text>{$sign}</xsl:text></xsl:if>
      <xsl:apply-templates select="." mode="model"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="doc:often" as="xs:string">
    <xsl:param name="part" as="element()"/>
    <xsl:variable name="bounds" as="xs:string" select="($part/@minOccurs, '1')[1] || ' ' || ($part/@maxOccurs, '1')[1]"/>
    <xsl:sequence select="(map{'1 1': '', '0 1': '?', '0 unbounded': '*', '1 unbounded': '+'}($bounds), '{' || translate($bounds, ' ', ',') || '}')[1]"/>
  </xsl:function>
</xsl:stylesheet>
