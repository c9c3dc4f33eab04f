<?xml version="1.0" encoding="UTF-8"?>
<!-- The walk through a document: a node that no rule matches, or none any more, hands on to its children. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:out="http://www.w3.org/1999/XSL/TransformAlias" xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
  xmlns:teipress="urn:teipress:schematron" xpath-default-namespace="http://purl.oclc.org/dsdl/schematron"
  exclude-result-prefixes="xs svrl" version="3.0" expand-text="yes">

  <xsl:namespace-alias stylesheet-prefix="out" result-prefix="xsl"/>

  <xsl:template name="walk" as="element()+">
    <xsl:variable name="modes" as="xs:string*" select="distinct-values(('teipress:check', (pattern | group) ! teipress:mode(.)))"/>
    <xsl:for-each select="$modes">
      <out:mode name="{.}" on-no-match="fail"/>
    </xsl:for-each>
    <out:template match="/ | *" mode="{$modes}" priority="0" version="3.0">
      <out:apply-templates select="{teipress:ways(*/rule/@context)}" mode="#current"/>
    </out:template>
    <out:template match="@* | text() | comment() | processing-instruction()" mode="{$modes}" priority="0"/>
  </xsl:template>

  <!-- The walk goes only where a context can match: a pattern may begin with a variable, a key or a dot, and then it can be anywhere. -->
  <xsl:function name="teipress:ways" as="xs:string">
    <xsl:param name="contexts" as="xs:string*"/>
    <xsl:variable name="paths" as="xs:string*" select="$contexts ! replace(., '\[[^\[\]]*\]', '')"/>
    <xsl:variable name="anywhere" as="xs:boolean" select="$paths ! matches(., '\$|^\s*\.|\w\s*\(') = true()"/>
    <xsl:variable name="attributes" as="xs:boolean" select="$paths ! matches(., '@|attribute') = true()"/>
    <xsl:sequence select="if ($anywhere or $attributes) then '@*, node()' else '*'"/>
  </xsl:function>
</xsl:stylesheet>
