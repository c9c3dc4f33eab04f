<?xml version="1.0" encoding="UTF-8"?>
<!-- What cannot be compiled: a sentence, the place in the schema, and what to do. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:out="http://www.w3.org/1999/XSL/TransformAlias" xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
  xmlns:teipress="urn:teipress:schematron" xmlns:sch="http://purl.oclc.org/dsdl/schematron"
  xpath-default-namespace="http://purl.oclc.org/dsdl/schematron"
  exclude-result-prefixes="xs svrl sch" version="3.0" expand-text="yes">

  <xsl:template name="refuse" as="empty-sequence()">
    <xsl:param name="sentence" as="xs:string"/>
    <xsl:param name="hint" as="xs:string"/>
    <xsl:message terminate="yes" select="string-join((string(@teipress:place), $sentence, $hint), '&#10;')"/>
  </xsl:template>

  <!-- The attributes that an element cannot do without. -->
  <xsl:variable name="teipress:required" as="map(xs:string, xs:string*)" select="map{
    'ns': ('prefix', 'uri'), 'let': 'name', 'param': 'name', 'rule': 'context', 'assert': 'test', 'report': 'test',
    'value-of': 'select', 'include': 'href', 'extends': 'rule', 'active': 'pattern', 'diagnostic': 'id', 'property': 'id'}"/>

  <xsl:template match="sch:*[teipress:missing(.)]" mode="expand" as="empty-sequence()" priority="9">
    <xsl:call-template name="refuse">
      <xsl:with-param name="sentence" as="xs:string">This {local-name()} has no {teipress:missing(.)[1]}.</xsl:with-param>
      <xsl:with-param name="hint" as="xs:string">Give it the attribute “{teipress:missing(.)[1]}”, or take it out.</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:function name="teipress:missing" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
      $teipress:required(local-name($element))[not($element/@abstract = 'true')] ! .[not(. = $element/@*[normalize-space()]/name())]"/>
  </xsl:function>

  <!-- No parser that Saxon uses takes letters beyond the first plane in a name. -->
  <xsl:variable name="teipress:ncname" as="xs:string" select="'[\i-[:&#x10000;-&#x10FFFF;]][\c-[:&#x10000;-&#x10FFFF;]]*'"/>

  <xsl:template match="ns[@prefix = 'xmlns' or not(matches(@prefix, '^' || $teipress:ncname || '$'))]
    | ns[@prefix = 'xsl'][@uri != 'http://www.w3.org/1999/XSL/Transform']
    | let[not(matches(@name, '^(' || $teipress:ncname || ':)?' || $teipress:ncname || '$'))]"
    mode="expand" as="empty-sequence()" priority="8">
    <xsl:call-template name="refuse">
      <xsl:with-param name="sentence" as="xs:string">“{@prefix | @name}” cannot be the name of {if (self::ns) then 'a prefix' else 'a variable'}.</xsl:with-param>
      <xsl:with-param name="hint" as="xs:string">Choose another one, of letters and digits.</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Quick fixes and what else belongs to other programs says nothing here. -->
  <xsl:template match="(schema | pattern | group | rule)/*[not(self::xsl:* | self::sch:*)]" mode="expand" as="empty-sequence()" priority="5"/>

  <xsl:template match="include" mode="expand" as="empty-sequence()">
    <xsl:call-template name="refuse">
      <xsl:with-param name="sentence" as="xs:string">Nothing can be put in here: this include is all that its file holds.</xsl:with-param>
      <xsl:with-param name="hint" as="xs:string">Name the file that it names.</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="schema/(schema | rule | assert | report | extends)" mode="expand" as="empty-sequence()" priority="5">
    <xsl:call-template name="refuse">
      <xsl:with-param name="sentence" as="xs:string">Directly in a schema no {local-name()} may stand.</xsl:with-param>
      <xsl:with-param name="hint" as="xs:string">Put it into a pattern, or take what is in it.</xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
