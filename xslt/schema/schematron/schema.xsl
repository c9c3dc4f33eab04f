<?xml version="1.0" encoding="UTF-8"?>
<!-- The frame of the stylesheet: namespaces, variables, and the walk through the document. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:out="http://www.w3.org/1999/XSL/TransformAlias" xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
  xmlns:local="urn:teipress:schematron" xpath-default-namespace="http://purl.oclc.org/dsdl/schematron"
  exclude-result-prefixes="xs" version="3.0" expand-text="yes">

  <xsl:namespace-alias stylesheet-prefix="out" result-prefix="xsl"/>

  <xsl:template match="/" mode="compile" as="document-node()">
    <xsl:if test="not(schema)">
      <xsl:message terminate="yes">This is no Schematron schema: its root is not sch:schema.</xsl:message>
    </xsl:if>
    <xsl:variable name="expanded" as="document-node()">
      <xsl:apply-templates select="." mode="expand"/>
    </xsl:variable>
    <xsl:document>
      <xsl:apply-templates select="$expanded/schema" mode="#current"/>
    </xsl:document>
  </xsl:template>

  <xsl:template match="schema" mode="compile" as="element()">
    <xsl:variable name="rules" as="element()*" select="pattern/rule[not(@abstract = 'true')]"/>
    <out:stylesheet version="3.0" exclude-result-prefixes="#all">
      <xsl:for-each select="ns">
        <xsl:namespace name="{@prefix}" select="@uri"/>
      </xsl:for-each>
      <out:output method="xml" encoding="UTF-8"/>
      <out:mode name="local:check" on-no-match="fail"/>
      <xsl:copy-of select="xsl:*"/>
      <xsl:apply-templates select="let, pattern/let[not(local:clashes(.))]" mode="#current"/>
      <xsl:call-template name="walk"/>
      <xsl:for-each select="$rules">
        <xsl:apply-templates select="." mode="#current">
          <xsl:with-param name="priority" as="xs:integer" select="last() - position() + 1"/>
        </xsl:apply-templates>
      </xsl:for-each>
    </out:stylesheet>
  </xsl:template>

  <!-- A node that no rule matches, or none any more, hands on to its children. -->
  <xsl:template name="walk" as="element()+">
    <xsl:variable name="attributes" as="xs:boolean" select="pattern/rule/@context/replace(., '\[[^\]]*\]', '') ! contains(., '@') = true()"/>
    <out:template match="/" mode="#unnamed">
      <svrl:schematron-output>
        <out:apply-templates select="." mode="local:check"/>
      </svrl:schematron-output>
    </out:template>
    <out:template match="/ | *" mode="local:check" priority="0">
      <out:apply-templates select="{if ($attributes) then '@*, ' else ''}node()" mode="local:check"/>
    </out:template>
    <out:template match="@* | text() | comment() | processing-instruction()" mode="local:check" priority="0"/>
  </xsl:template>

  <!-- A variable of the schema or of a pattern is computed once, at the root of the document; that of a rule at its node. -->
  <xsl:template match="let" mode="compile" as="element()">
    <out:variable name="{@name}">
      <xsl:copy-of select="@as"/>
      <xsl:call-template name="value"/>
    </out:variable>
  </xsl:template>

  <!-- A variable of a pattern whose name another one has too cannot be global: its rules compute it at the root themselves. -->
  <xsl:template match="let" mode="local" as="element()">
    <out:variable name="{@name}" select="(/)/({@value})"/>
  </xsl:template>

  <xsl:function name="local:clashes" as="xs:boolean">
    <xsl:param name="let" as="element()"/>
    <xsl:sequence select="exists($let/@value) and count($let/ancestor::schema/(. | pattern)/let[@name = $let/@name]) gt 1"/>
  </xsl:function>

  <xsl:template name="value" as="node()*">
    <xsl:choose>
      <xsl:when test="@value"><xsl:attribute name="select" select="@value"/></xsl:when>
      <xsl:otherwise><xsl:copy-of select="node()"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
