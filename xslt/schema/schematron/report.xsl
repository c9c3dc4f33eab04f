<?xml version="1.0" encoding="UTF-8"?>
<!-- The report in SVRL: what the schema is, and for each pattern which rules fired and what they said. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:out="http://www.w3.org/1999/XSL/TransformAlias" xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
  xmlns:teipress="urn:teipress:schematron" xpath-default-namespace="http://purl.oclc.org/dsdl/schematron"
  exclude-result-prefixes="xs svrl" version="3.0" expand-text="yes">

  <xsl:namespace-alias stylesheet-prefix="out" result-prefix="xsl"/>

  <!-- Not full, there are only the assertions that failed and the reports that speak, in the order of the walk. -->
  <xsl:template name="main" as="element()+">
    <out:param name="teipress:full" as="Q{{http://www.w3.org/2001/XMLSchema}}boolean" select="true()"/>
    <out:mode on-no-match="shallow-skip" use-accumulators="#all"/>
    <out:template match="/" mode="#unnamed" priority="9" version="3.0">
      <out:variable name="teipress:said" as="element()*">
        <out:apply-templates select="." mode="teipress:check"/>
        <xsl:apply-templates select="*[@documents]" mode="compile"/>
      </out:variable>
      <out:choose>
        <out:when test="$teipress:full">
          <xsl:apply-templates select="." mode="report"/>
        </out:when>
        <out:otherwise>
          <teipress:said><out:sequence select="$teipress:said"/></teipress:said>
        </out:otherwise>
      </out:choose>
    </out:template>
  </xsl:template>

  <!-- What is ours in a finding is left out of the report. -->
  <xsl:template match="schema" mode="report" as="element()+">
    <out:variable name="teipress:groups" as="map(*)">
      <out:map>
        <out:for-each-group select="$teipress:said ! (., *)" group-by="@teipress:pattern">
          <out:map-entry key="string(current-grouping-key())" select="current-group()"/>
        </out:for-each-group>
      </out:map>
    </out:variable>
    <svrl:schematron-output>
      <xsl:for-each select="$teipress:phase[. != '#ALL']"><xsl:attribute name="phase" select="teipress:literal(.)"/></xsl:for-each>
      <xsl:for-each select="title[1]"><xsl:attribute name="title" select="teipress:literal(normalize-space())"/></xsl:for-each>
      <xsl:for-each select="@schemaVersion"><xsl:attribute name="schemaVersion" select="teipress:literal(.)"/></xsl:for-each>
      <xsl:apply-templates select="p, ns" mode="#current"/>
      <out:variable name="teipress:patterns" as="element()*">
        <xsl:apply-templates select="pattern | group" mode="#current"/>
      </out:variable>
      <out:for-each select="$teipress:patterns ! (., $teipress:groups(@teipress:pattern))">
        <out:copy copy-namespaces="no">
          <out:copy-of select="@* except @teipress:*, node()" copy-namespaces="no"/>
        </out:copy>
      </out:for-each>
    </svrl:schematron-output>
  </xsl:template>

  <xsl:template match="p" mode="report" as="element()">
    <svrl:text>
      <xsl:call-template name="manner"/>
      <xsl:apply-templates select="node()" mode="message"/>
    </svrl:text>
  </xsl:template>

  <xsl:template match="ns" mode="report" as="element()">
    <svrl:ns-prefix-in-attribute-values prefix="{@prefix}" uri="{teipress:literal(@uri)}"/>
  </xsl:template>

  <xsl:template match="pattern | group" mode="report" as="element()">
    <svrl:active-pattern teipress:pattern="{teipress:number(.)}">
      <xsl:for-each select="@id, @role">
        <xsl:attribute name="{name()}" select="teipress:literal(.)"/>
      </xsl:for-each>
      <xsl:if test="@documents">
        <xsl:attribute name="documents" select="'{$teipress:said[@pattern = ' || teipress:number(.) || ']/@href}'"/>
      </xsl:if>
      <xsl:for-each select="title[1]"><xsl:attribute name="name" select="teipress:literal(normalize-space())"/></xsl:for-each>
    </svrl:active-pattern>
  </xsl:template>

  <xsl:template match="rule" mode="report" as="element()">
    <out:if test="$teipress:full">
      <svrl:fired-rule teipress:pattern="{teipress:number(..)}">
        <xsl:copy-of select="@id"/>
        <xsl:attribute name="context" select="teipress:literal(@context)"/>
        <xsl:for-each select="@role, @flag">
          <xsl:attribute name="{name()}" select="teipress:computed(.)"/>
        </xsl:for-each>
      </svrl:fired-rule>
    </out:if>
  </xsl:template>
</xsl:stylesheet>
