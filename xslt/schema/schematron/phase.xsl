<?xml version="1.0" encoding="UTF-8"?>
<!-- Phases: which patterns hold. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:out="http://www.w3.org/1999/XSL/TransformAlias" xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
  xmlns:teipress="urn:teipress:schematron" xpath-default-namespace="http://purl.oclc.org/dsdl/schematron"
  exclude-result-prefixes="xs svrl" version="3.0" expand-text="yes">

  <xsl:key name="phase" match="phase" use="@id"/>

  <xsl:variable name="teipress:phase" as="xs:string" select="if ($phase = '#DEFAULT') then (/schema/@defaultPhase, '#ALL')[1] else $phase"/>

  <xsl:template match="/schema[not($teipress:phase = ('#ALL', phase/@id))]" mode="expand" as="empty-sequence()" priority="3">
    <xsl:call-template name="refuse">
      <xsl:with-param name="sentence" as="xs:string">There is no phase “{$teipress:phase}” in this schema.</xsl:with-param>
      <xsl:with-param name="hint" as="xs:string">Its phases are {string-join(('#ALL', phase/@id), ', ')}.</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- The variables of a phase that holds are those of the schema. -->
  <xsl:template match="phase" mode="expand" as="element()*">
    <xsl:apply-templates select="self::*[@id = $teipress:phase]/let" mode="#current"/>
  </xsl:template>

  <xsl:template match="(pattern | group)[not(teipress:active(.))]" mode="expand" as="empty-sequence()" priority="3"/>

  <xsl:function name="teipress:active" as="xs:boolean">
    <xsl:param name="pattern" as="element()"/>
    <xsl:sequence select="$teipress:phase = '#ALL' or $pattern/@id = key('phase', $teipress:phase, root($pattern))/active/@pattern"/>
  </xsl:function>
</xsl:stylesheet>
