<?xml version="1.0" encoding="UTF-8"?>
<!-- Variables: of the schema and its phase, computed once; of a pattern, computed once at the root; of a rule, at its node. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:out="http://www.w3.org/1999/XSL/TransformAlias" xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
  xmlns:teipress="urn:teipress:schematron" xpath-default-namespace="http://purl.oclc.org/dsdl/schematron"
  exclude-result-prefixes="xs svrl" version="3.0" expand-text="yes">

  <xsl:namespace-alias stylesheet-prefix="out" result-prefix="xsl"/>

  <xsl:key name="let" match="schema/let | schema/*/let" use="@name"/>

  <xsl:template match="let" mode="compile body" as="element()">
    <out:variable name="{@name}">
      <xsl:copy-of select="@as, @teipress:place"/>
      <xsl:call-template name="value"/>
    </out:variable>
  </xsl:template>

  <!-- Where another pattern has a variable of that name, it gets a name of its own, and who refers to it gives it back the one it had. -->
  <xsl:template match="let[(., preceding-sibling::let) ! teipress:shares-its-name(.) = true()]" mode="compile" as="element()" priority="1">
    <out:variable name="{teipress:own-name(.)}" as="item()*">
      <xsl:apply-templates select="preceding-sibling::let" mode="bind"/>
      <out:variable name="{@name}">
        <xsl:copy-of select="@as, @teipress:place"/>
        <xsl:call-template name="value"/>
      </out:variable>
      <out:sequence select="${@name}"/>
    </out:variable>
  </xsl:template>

  <xsl:template match="let[teipress:shares-its-name(.)]" mode="bind" as="element()">
    <out:variable name="{@name}" select="${teipress:own-name(.)}"/>
  </xsl:template>

  <!-- A pattern for other documents computes its variables at the root of each. -->
  <xsl:template match="*[@documents]/let" mode="compile" as="empty-sequence()" priority="2"/>

  <xsl:template match="*[@documents]/let" mode="bind" as="element()" priority="2">
    <out:variable name="{@name}" as="{(@as, 'item()*')[1]}">
      <xsl:copy-of select="@teipress:place"/>
      <out:for-each select="root()">
        <xsl:choose>
          <xsl:when test="@value"><out:sequence select="{@value}"/></xsl:when>
          <xsl:otherwise><xsl:copy-of select="node()"/></xsl:otherwise>
        </xsl:choose>
      </out:for-each>
    </out:variable>
  </xsl:template>

  <xsl:template name="value" as="node()*">
    <xsl:choose>
      <xsl:when test="@value"><xsl:attribute name="select" select="@value"/></xsl:when>
      <xsl:otherwise><xsl:copy-of select="node()"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="teipress:shares-its-name" as="xs:boolean">
    <xsl:param name="let" as="element()"/>
    <xsl:sequence select="exists($let/parent::*[self::pattern or self::group][not(@documents)]) and count(key('let', $let/@name, root($let))) gt 1"/>
  </xsl:function>

  <xsl:function name="teipress:own-name" as="xs:string">
    <xsl:param name="let" as="element()"/>
    <xsl:sequence select="(if (teipress:shares-its-name($let)) then 'teipress:p' || teipress:number($let/..) || '-' else '') || $let/@name"/>
  </xsl:function>
</xsl:stylesheet>
