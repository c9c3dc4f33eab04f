<?xml version="1.0" encoding="UTF-8"?>
<!-- What cannot be derived: a sentence, the place in the ODD, and what to do. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="http://www.tei-c.org/ns/1.0" xmlns:teipress="urn:teipress:schematron" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="xs map" version="3.0" expand-text="yes">

  <xsl:template name="refuse" as="empty-sequence()">
    <xsl:param name="sentence" as="xs:string"/>
    <xsl:param name="hint" as="xs:string"/>
    <xsl:message terminate="yes" select="string-join((string(@teipress:place), $sentence, $hint) ! normalize-space(), '&#10;')"/>
  </xsl:template>

  <!-- Names have to be among those that are known. -->
  <xsl:template name="known" as="empty-sequence()">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="names" as="xs:string*"/>
    <xsl:param name="known" as="xs:string*"/>
    <xsl:param name="where" as="xs:string" select="teipress:of(.)"/>
    <xsl:variable name="unknown" as="xs:string?" select="$names[not(. = $known)][1]"/>
    <xsl:if test="$unknown">
      <xsl:call-template name="refuse">
        <xsl:with-param name="sentence" as="xs:string">There is no {$kind} “{$unknown}”{$where}.</xsl:with-param>
        <xsl:with-param name="hint" as="xs:string">{teipress:choice($unknown, $known)}</xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- The names to choose from: all of a few, or those that begin alike. -->
  <xsl:function name="teipress:choice" as="xs:string">
    <xsl:param name="unknown" as="xs:string"/>
    <xsl:param name="known" as="xs:string*"/>
    <xsl:variable name="near" as="xs:string*" select="if (count($known) le 12) then $known else $known[lower-case(substring(., 1, 1)) = lower-case(substring($unknown, 1, 1))]"/>
    <xsl:sequence select="
      if (exists($near)) then 'Mend the name, or take this out; there are ' || string-join(sort($near), ', ') || '.'
      else if (exists($known)) then 'Mend the name, or take this out; “teipress schema doc” lists those that there are.'
      else 'Take this out, or name a source that has it.'"/>
  </xsl:function>

  <xsl:template name="undeclared" as="empty-sequence()">
    <xsl:variable name="kind" as="xs:string" select="$teipress:kinds($teipress:declares(local-name()))"/>
    <xsl:call-template name="refuse">
      <xsl:with-param name="sentence" as="xs:string">The {$kind} “{@key}”, which {substring-after(teipress:of(.), ' of ')} names, is not declared.</xsl:with-param>
      <xsl:with-param name="hint" as="xs:string">Mend the name, or declare it.</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:variable name="teipress:kinds" as="map(xs:string, xs:string)" select="map{
    'elementSpec': 'element', 'classSpec': 'class', 'macroSpec': 'macro', 'dataSpec': 'data type', 'attDef': 'attribute',
    'valItem': 'value', 'constraintSpec': 'rule', 'memberOf': 'membership'}"/>

  <xsl:function name="teipress:kind" as="xs:string">
    <xsl:param name="part" as="element()"/>
    <xsl:sequence select="$teipress:kinds(local-name($part))"/>
  </xsl:function>

  <!-- What a part belongs to: an attribute to an element, a value to an attribute of an element. -->
  <xsl:function name="teipress:of" as="xs:string">
    <xsl:param name="part" as="element()"/>
    <xsl:variable name="around" as="element()*" select="reverse($part/ancestor::*[local-name() = map:keys($teipress:kinds)])"/>
    <xsl:sequence select="string-join($around ! (' of the ' || teipress:kind(.) || ' “' || @ident || '”'))"/>
  </xsl:function>
</xsl:stylesheet>
