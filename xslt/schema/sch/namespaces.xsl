<?xml version="1.0" encoding="UTF-8"?>
<!-- Prefixes: those that are declared, those that the file binds and a rule uses, and the ones that everybody writes without a word. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:eg="http://www.tei-c.org/ns/Examples"
  xmlns:rng="http://relaxng.org/ns/structure/1.0" xmlns:teipress="urn:teipress:schematron"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="xs eg rng teipress" version="3.0" expand-text="yes">

  <xsl:variable name="teipress:usual" as="map(xs:string, xs:string)" select="map{
    'tei': 'http://www.tei-c.org/ns/1.0', 'teix': 'http://www.tei-c.org/ns/Examples',
    'rng': 'http://relaxng.org/ns/structure/1.0', 'sch': 'http://purl.oclc.org/dsdl/schematron'}"/>

  <xsl:template name="namespaces" as="element()*">
    <xsl:variable name="declared" as="element()*" select="$teipress:gathered/self::sch:ns"/>
    <xsl:for-each-group select="$declared" group-by="@prefix">
      <xsl:apply-templates select="." mode="copy"/>
    </xsl:for-each-group>
    <xsl:variable name="used" as="xs:string*" select="teipress:used()[not(. = ('xml', $declared/@prefix))]"/>
    <xsl:variable name="bound" as="namespace-node()*" select="$teipress:gathered/descendant-or-self::*/namespace::*[name() = $used]"/>
    <xsl:for-each-group select="$bound" group-by="name()">
      <sch:ns prefix="{name()}" uri="{.}"/>
    </xsl:for-each-group>
    <xsl:for-each select="$used[not(. = $bound/name())][map:contains($teipress:usual, .)]" xmlns:map="http://www.w3.org/2005/xpath-functions/map">
      <sch:ns prefix="{.}" uri="{$teipress:usual(.)}"/>
    </xsl:for-each>
  </xsl:template>

  <!-- The prefixes of names in expressions; that of an assertion's own context is tei. -->
  <xsl:function name="teipress:used" as="xs:string*">
    <xsl:variable name="expressions" as="xs:string*"
      select="$teipress:gathered/descendant-or-self::sch:*/(@context | @test | @value | @select | @path | @subject | @documents)"/>
    <xsl:variable name="prefixes" as="xs:string*">
      <xsl:analyze-string select="string-join($expressions, ' ')" regex="([\i-[:]][\c-[:]]*):[\i*]">
        <xsl:matching-substring><xsl:sequence select="regex-group(1)"/></xsl:matching-substring>
      </xsl:analyze-string>
    </xsl:variable>
    <xsl:sequence select="distinct-values(($prefixes, $teipress:gathered[self::sch:assert or self::sch:report] ! 'tei'))"/>
  </xsl:function>
</xsl:stylesheet>
