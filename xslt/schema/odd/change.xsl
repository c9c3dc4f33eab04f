<?xml version="1.0" encoding="UTF-8"?>
<!-- Parts that have names (declarations, memberships, attributes, values, rules): what the ODD deletes, changes, replaces and adds. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="http://www.tei-c.org/ns/1.0" xmlns:teipress="urn:teipress:schematron" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="xs map" version="3.0" expand-text="yes">

  <!-- The parts of the source in their order, each as the ODD wants it, then those that it adds. A part may be lent by a class. -->
  <xsl:template name="merged" as="element()*">
    <xsl:param name="parts" as="element()*" select="()"/>
    <xsl:param name="changes" as="element()*"/>
    <xsl:param name="lent" as="element()*" select="()"/>
    <xsl:variable name="change" as="map(xs:string, element()*)" select="map:merge($changes ! map{teipress:named(.): .}, map{'duplicates': 'combine'})"/>
    <xsl:apply-templates select="map:for-each($change, function($name, $same) { $same[2] })" mode="twice"/>
    <xsl:for-each select="$parts">
      <xsl:sequence select=".[not(map:contains($change, teipress:named(.)))]"/>
      <xsl:apply-templates select="$change(teipress:named(.))" mode="change">
        <xsl:with-param name="part" as="element()" select="."/>
      </xsl:apply-templates>
    </xsl:for-each>
    <xsl:for-each select="$changes[not(teipress:named(.) = $parts ! teipress:named(.))]">
      <xsl:apply-templates select="." mode="change">
        <xsl:with-param name="part" as="element()?" select="$lent[teipress:named(.) = teipress:named(current())][1]"/>
        <xsl:with-param name="known" as="xs:string*" select="($parts, $lent)[local-name() = local-name(current())] ! teipress:ident(.)"/>
      </xsl:apply-templates>
    </xsl:for-each>
  </xsl:template>

  <xsl:function name="teipress:ident" as="xs:string">
    <xsl:param name="part" as="element()"/>
    <xsl:sequence select="string(($part/@ident, $part/@key)[1])"/>
  </xsl:function>

  <!-- What kind of part it is, and its name. -->
  <xsl:function name="teipress:named" as="xs:string">
    <xsl:param name="part" as="element()"/>
    <xsl:sequence select="local-name($part) || ' ' || teipress:ident($part)"/>
  </xsl:function>

  <xsl:template match="*[not(@mode) or @mode = 'add']" mode="change" as="element()" priority="8">
    <xsl:param name="part" as="element()?"/>
    <xsl:apply-templates select="$part[not(@mode = 'delete')] ! current()" mode="twice"/>
    <xsl:sequence select="."/>
  </xsl:template>

  <xsl:template match="*" mode="twice" as="empty-sequence()">
    <xsl:call-template name="refuse">
      <xsl:with-param name="sentence" as="xs:string">The {teipress:kind(.)} “{teipress:ident(.)}”{teipress:of(.)} is declared already.</xsl:with-param>
      <xsl:with-param name="hint" as="xs:string">Say mode="change" or mode="replace", or choose another name.</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="*[@mode = ('delete', 'change', 'replace')]" mode="twice" as="empty-sequence()">
    <xsl:call-template name="refuse">
      <xsl:with-param name="sentence" as="xs:string">This changes the {teipress:kind(.)} “{teipress:ident(.)}”{teipress:of(.)} a second time.</xsl:with-param>
      <xsl:with-param name="hint" as="xs:string">Say all that changes in one place.</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="*[@mode = ('delete', 'change', 'replace')]" mode="change" as="element()?" priority="9">
    <xsl:param name="part" as="element()?"/>
    <xsl:param name="known" as="xs:string*" select="teipress:ident(.)"/>
    <xsl:if test="empty($part)">
      <xsl:call-template name="known">
        <xsl:with-param name="kind" as="xs:string" select="teipress:kind(.)"/>
        <xsl:with-param name="names" as="xs:string" select="teipress:ident(.)"/>
        <xsl:with-param name="known" as="xs:string*" select="$known"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:next-match>
      <xsl:with-param name="part" as="element()" select="($part, .)[1]"/>
    </xsl:next-match>
  </xsl:template>

  <xsl:template match="*[@mode = 'delete']" mode="change" as="element()?" priority="1">
    <xsl:param name="part" as="element()"/>
    <xsl:sequence select="teipress:gone($part, .)"/>
  </xsl:template>

  <xsl:template match="*[@mode = 'replace']" mode="change" as="element()" priority="1">
    <xsl:copy>
      <xsl:sequence select="@* except @mode, node()"/>
    </xsl:copy>
  </xsl:template>

  <!-- What was said anew, or else what was said before. -->
  <xsl:function name="teipress:newest" as="element()*">
    <xsl:param name="own" as="element()*"/>
    <xsl:param name="before" as="element()*"/>
    <xsl:sequence select="if (exists($own)) then $own else $before"/>
  </xsl:function>
</xsl:stylesheet>
