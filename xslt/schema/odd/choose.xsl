<?xml version="1.0" encoding="UTF-8"?>
<!-- What is taken from the source: everything, or the elements that moduleRef and elementRef name. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="http://www.tei-c.org/ns/1.0" xmlns:teipress="urn:teipress:schematron"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="xs" version="3.0" expand-text="yes">

  <!-- A declaration of the source; one of an element that is not chosen says that it is gone. -->
  <xsl:function name="teipress:taken" as="element()">
    <xsl:param name="spec" as="element()"/>
    <xsl:param name="schema" as="element(schemaSpec)"/>
    <xsl:variable name="module" as="element()*" select="$schema/moduleRef[@key = $spec/@module]"/>
    <xsl:variable name="all" as="xs:boolean" select="empty($schema/(moduleRef | elementRef)) or not($spec/self::elementSpec)"/>
    <xsl:sequence select="
      if ($all or $schema/elementRef/@key = $spec/@ident or $module ! teipress:includes(., $spec/@ident)) then $spec
      else teipress:gone($spec, $schema)"/>
  </xsl:function>

  <xsl:function name="teipress:includes" as="xs:boolean">
    <xsl:param name="module" as="element(moduleRef)"/>
    <xsl:param name="ident" as="xs:string"/>
    <xsl:sequence select="(not($module/@include) or $ident = tokenize($module/@include)) and not($ident = tokenize($module/@except))"/>
  </xsl:function>

  <!-- What is left of a declaration, or of an attribute, that is deleted: its name, and the place that deletes it. -->
  <xsl:function name="teipress:gone" as="element()">
    <xsl:param name="part" as="element()"/>
    <xsl:param name="by" as="element()"/>
    <xsl:element name="{local-name($part)}">
      <xsl:sequence select="$part/@ident, $by/@teipress:place"/>
      <xsl:attribute name="mode">delete</xsl:attribute>
    </xsl:element>
  </xsl:function>

  <!-- Each name has to be one of the source. -->
  <xsl:template match="moduleRef" mode="refer" as="empty-sequence()">
    <xsl:param name="specs" as="element()*"/>
    <xsl:call-template name="known">
      <xsl:with-param name="kind" as="xs:string">module</xsl:with-param>
      <xsl:with-param name="names" as="xs:string*" select="@key ! string()"/>
      <xsl:with-param name="known" as="xs:string*" select="distinct-values($specs/@module ! string())"/>
    </xsl:call-template>
    <xsl:call-template name="known">
      <xsl:with-param name="kind" as="xs:string">element</xsl:with-param>
      <xsl:with-param name="names" as="xs:string*" select="(@include, @except) ! tokenize(.)"/>
      <xsl:with-param name="known" as="xs:string*" select="$specs/self::elementSpec[@module = current()/@key]/@ident ! string()"/>
      <xsl:with-param name="where" as="xs:string"> in the module “{@key}”</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="elementRef" mode="refer" as="empty-sequence()">
    <xsl:param name="specs" as="element()*"/>
    <xsl:call-template name="known">
      <xsl:with-param name="kind" as="xs:string">element</xsl:with-param>
      <xsl:with-param name="names" as="xs:string*" select="@key ! string()"/>
      <xsl:with-param name="known" as="xs:string*" select="$specs/self::elementSpec/@ident ! string()"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="schemaSpec[not(@source)]/*" mode="refer" as="empty-sequence()" priority="1">
    <xsl:call-template name="refuse">
      <xsl:with-param name="sentence" as="xs:string">This {local-name()} takes from a source, but the schemaSpec names none.</xsl:with-param>
      <xsl:with-param name="hint" as="xs:string">Give the schemaSpec source="teipress", or the relative path of an ODD that declares its elements in full.</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="*[@url or @source]" mode="refer" as="empty-sequence()" priority="2">
    <xsl:call-template name="refuse">
      <xsl:with-param name="sentence" as="xs:string">This {local-name()} names a source of its own, which is not read.</xsl:with-param>
      <xsl:with-param name="hint" as="xs:string">Name one source, at the schemaSpec.</xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
