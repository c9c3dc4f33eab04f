<?xml version="1.0" encoding="UTF-8"?>
<!-- An element, a class, a macro, a data type or a rule that the ODD changes. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="http://www.tei-c.org/ns/1.0" xmlns:teipress="urn:teipress:schematron"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="xs" version="3.0" expand-text="yes">

  <xsl:template match="elementSpec | classSpec | macroSpec | dataSpec" mode="change" as="element()">
    <xsl:param name="part" as="element()"/>
    <xsl:copy>
      <xsl:sequence select="$part/@*, @* except @mode"/>
      <xsl:sequence select="teipress:newest(gloss, $part/gloss), teipress:newest(desc, $part/desc)"/>
      <xsl:variable name="classes" as="element()?">
        <xsl:apply-templates select="(classes, $part/classes)[1]" mode="change">
          <xsl:with-param name="part" as="element()?" select="$part/classes"/>
        </xsl:apply-templates>
      </xsl:variable>
      <xsl:sequence select="$classes, teipress:newest(content, $part/content)"/>
      <xsl:call-template name="merged">
        <xsl:with-param name="parts" as="element()*" select="$part/constraintSpec"/>
        <xsl:with-param name="changes" as="element()*" select="constraintSpec"/>
      </xsl:call-template>
      <xsl:apply-templates select="(attList, $part/attList)[1]" mode="change">
        <xsl:with-param name="part" as="element()*" select="$part/attList"/>
        <xsl:with-param name="lent" as="element()*" select="$classes/memberOf ! teipress:lent(., root($part))"/>
      </xsl:apply-templates>
      <xsl:sequence select="teipress:newest(exemplum, $part/exemplum), teipress:newest(remarks, $part/remarks)"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="classes" mode="change" as="element()" priority="10">
    <xsl:sequence select="."/>
  </xsl:template>

  <xsl:template match="classes[@mode = 'change']" mode="change" as="element()" priority="11">
    <xsl:param name="part" as="element()?"/>
    <xsl:copy>
      <xsl:call-template name="merged">
        <xsl:with-param name="parts" as="element()*" select="$part/memberOf"/>
        <xsl:with-param name="changes" as="element()*" select="memberOf"/>
      </xsl:call-template>
    </xsl:copy>
  </xsl:template>

  <!-- A membership, a rule or a value that is deleted leaves nothing behind. -->
  <xsl:template match="(memberOf | constraintSpec | valItem)[@mode = 'delete']" mode="change" as="empty-sequence()" priority="2">
    <xsl:param name="part" as="element()"/>
  </xsl:template>

  <!-- A rule may be deleted by its name alone, wherever the source declares it. -->
  <xsl:template match="(schemaSpec | specGrp)/constraintSpec[@mode = 'delete']" mode="change" as="element()" priority="3">
    <xsl:param name="part" as="element()"/>
    <xsl:sequence select="."/>
  </xsl:template>

  <xsl:template match="constraintSpec" mode="change" as="element()">
    <xsl:param name="part" as="element()"/>
    <xsl:copy>
      <xsl:sequence select="$part/@*, @* except @mode"/>
      <xsl:sequence select="teipress:newest(desc, $part/desc), teipress:newest(constraint, $part/constraint), teipress:newest(remarks, $part/remarks)"/>
    </xsl:copy>
  </xsl:template>
</xsl:stylesheet>
