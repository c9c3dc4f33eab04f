<?xml version="1.0" encoding="UTF-8"?>
<!-- The schemaSpec: what it declares itself, and what it takes from its source. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="http://www.tei-c.org/ns/1.0" xmlns:teipress="urn:teipress:schematron"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="xs" version="3.0" expand-text="yes">

  <xsl:template match="/" mode="derive" as="document-node()">
    <xsl:variable name="merged" as="document-node()">
      <xsl:document>
        <xsl:apply-templates select="*/*[last()]" mode="merge"/>
      </xsl:document>
    </xsl:variable>
    <xsl:apply-templates select="$merged" mode="prune"/>
  </xsl:template>

  <!-- The declarations in a schemaSpec or a group, with those of the groups that it holds or refers to. -->
  <xsl:function name="teipress:specs" as="element()*">
    <xsl:param name="container" as="element()*"/>
    <xsl:for-each select="$container/(elementSpec | classSpec | macroSpec | dataSpec | constraintSpec | specGrp | specGrpRef)">
      <xsl:sequence select="
        if (self::specGrp) then teipress:specs(.)
        else if (self::specGrpRef) then teipress:specs(id(substring-after(@target, '#'))/self::specGrp)
        else ."/>
    </xsl:for-each>
  </xsl:function>

  <xsl:template match="schemaSpec" mode="merge" as="element()">
    <xsl:apply-templates select="moduleRef | elementRef" mode="refer"/>
    <xsl:copy>
      <xsl:sequence select="@*, desc, constraintDecl"/>
      <xsl:call-template name="merged">
        <xsl:with-param name="changes" as="element()*" select="teipress:specs(.)"/>
      </xsl:call-template>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="schemaSpec[@source]" mode="merge" as="element()">
    <xsl:variable name="source" as="element(schemaSpec)" select="(ancestor::*[last()]/*[1]//schemaSpec)[1]"/>
    <xsl:apply-templates select="moduleRef | elementRef" mode="refer">
      <xsl:with-param name="specs" as="element()*" select="teipress:specs($source)"/>
    </xsl:apply-templates>
    <xsl:copy>
      <xsl:sequence select="$source/(@* except @teipress:place), @* except @source"/>
      <xsl:sequence select="desc, (constraintDecl, $source/constraintDecl)[1]"/>
      <xsl:call-template name="merged">
        <xsl:with-param name="parts" as="element()*" select="teipress:specs($source) ! teipress:taken(., current())"/>
        <xsl:with-param name="changes" as="element()*" select="teipress:specs(.)"/>
        <xsl:with-param name="lent" as="element()*" select="teipress:specs($source)/constraintSpec"/>
      </xsl:call-template>
    </xsl:copy>
  </xsl:template>
</xsl:stylesheet>
