<?xml version="1.0" encoding="UTF-8"?>
<!-- Rules: what each asks for, how grave it is, what is said and how to mend it. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="http://www.w3.org/1999/xhtml" xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:eg="http://www.tei-c.org/ns/Examples"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:doc="urn:teipress:odd-to-doc"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" version="3.0" expand-text="yes">

  <!-- The rules of an element: its own, and those of the classes that it is a member of. -->
  <xsl:function name="doc:rules-of" as="element()*">
    <xsl:param name="spec" as="element(elementSpec)"/>
    <xsl:sequence select="$spec//constraintSpec, root($spec)//classSpec[@ident = $spec/classes/memberOf/@key]//constraintSpec"/>
  </xsl:function>

  <xsl:function name="doc:rules" as="element()">
    <xsl:variable name="opening" as="element()*">
      <h1>Rules</h1>
      <p>What no grammar can say. An error has to be mended; a warning names what an archive would miss, or what is probably a slip.</p>
    </xsl:variable>
    <xsl:variable name="rules" as="element()*" select="sort($schema//constraintSpec, (), function($rule) { $rule/@ident })"/>
    <xsl:sequence select="doc:page('Rules', $opening, $rules ! doc:rule(., 'h2'))"/>
  </xsl:function>

  <xsl:function name="doc:rule" as="element()">
    <xsl:param name="rule" as="element(constraintSpec)"/>
    <xsl:param name="heading" as="xs:string"/>
    <article class="rule">
      <xsl:element name="{$heading}">
        <xsl:attribute name="id" select="'rule-' || $rule/@ident"/>
        <code>{$rule/@ident}</code>
      </xsl:element>
      <xsl:for-each select="$rule/desc"><p><xsl:apply-templates select="." mode="prose"/></p></xsl:for-each>
      <xsl:apply-templates select="$rule//(sch:assert | sch:report)" mode="part"/>
      <xsl:for-each select="$rule[$heading = 'h2']/ancestor::elementSpec"><p class="owner">Declared with <xsl:sequence select="doc:element(@ident)"/>.</p></xsl:for-each>
    </article>
  </xsl:function>

  <xsl:template match="sch:assert | sch:report" mode="part" as="element()*">
    <xsl:variable name="hints" as="element()*" select="ancestor::constraint//sch:diagnostic[@id = tokenize(current()/@diagnostics)]"/>
    <p class="said"><b class="severity {@role}">{(@role, 'error')[1]}</b> <q><xsl:apply-templates select="node()" mode="prose"/></q></p>
    <xsl:for-each select="$hints"><p class="hint"><xsl:apply-templates select="node()" mode="prose"/></p></xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
