<?xml version="1.0" encoding="UTF-8"?>
<!-- What an assertion without a rule speaks of: the element, the attribute or the members of the class that it is declared with. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:eg="http://www.tei-c.org/ns/Examples"
  xmlns:rng="http://relaxng.org/ns/structure/1.0" xmlns:teipress="urn:teipress:schematron"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="xs eg rng teipress" version="3.0" expand-text="yes">

  <xsl:key name="member" match="elementSpec | classSpec" use="classes/memberOf/@key"/>

  <xsl:template match="*" mode="context" as="xs:string">
    <xsl:variable name="attribute" as="xs:string" select="string(ancestor::attDef[1] ! ('/@' || teipress:attribute(.)))"/>
    <xsl:variable name="elements" as="xs:string*" select="(ancestor::elementSpec | ancestor::classSpec)[last()] ! teipress:elements(.)"/>
    <xsl:sequence select="string-join(distinct-values($elements) ! (. || $attribute), ' | ')"/>
  </xsl:template>

  <!-- In a grammar it is the element, or the attribute, whose content it stands in. -->
  <xsl:template match="*[ancestor::rng:element/@name]" mode="context" as="xs:string">
    <xsl:variable name="element" as="element()" select="ancestor::rng:element[@name][1]"/>
    <xsl:variable name="attribute" as="element()?" select="ancestor::rng:attribute[@name][1][ancestor::rng:element[1] is $element]"/>
    <xsl:sequence select="teipress:name($element/@name, string($element/ancestor-or-self::*[@ns][1]/@ns))
      || string($attribute/@name ! ('/@' || teipress:name(., string(../@ns))))"/>
  </xsl:template>

  <xsl:template match="*[not(ancestor::rng:element/@name | ancestor::elementSpec | ancestor::classSpec)]" mode="context" as="empty-sequence()" priority="1">
    <xsl:message terminate="yes" select="string-join((string(@teipress:place),
      'This ' || local-name() || ' stands in no sch:rule, nor in the declaration of an element or a class.',
      'Put a sch:rule with a context round it.'), '&#10;')"/>
  </xsl:template>

  <!-- An element by its name; a class by its members, or, where the ODD declares none, by any element. -->
  <xsl:function name="teipress:elements" as="xs:string*">
    <xsl:param name="spec" as="element()"/>
    <xsl:sequence select="
      if ($spec/self::elementSpec) then teipress:name($spec/@ident, string(($spec/@ns, $spec/ancestor::schemaSpec/@ns, $teipress:usual('tei'))[1]))
      else (teipress:members($spec, ())/self::elementSpec ! teipress:elements(.), 'tei:*'[empty(teipress:members($spec, ())/self::elementSpec)])"/>
  </xsl:function>

  <xsl:function name="teipress:members" as="element()*">
    <xsl:param name="class" as="element()"/>
    <xsl:param name="above" as="element()*"/>
    <xsl:variable name="direct" as="element()*" select="key('member', $class/@ident, root($class)) except ($class, $above)"/>
    <xsl:sequence select="$direct | ($direct/self::classSpec ! teipress:members(., ($above, $class)))"/>
  </xsl:function>

  <xsl:function name="teipress:attribute" as="xs:string">
    <xsl:param name="definition" as="element()"/>
    <xsl:sequence select="if ($definition/@ns) then teipress:name($definition/@ident, $definition/@ns) else string($definition/@ident)"/>
  </xsl:function>

  <xsl:function name="teipress:name" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="namespace" as="xs:string"/>
    <xsl:sequence select="
      if (contains($name, ':')) then $name
      else if ($namespace = $teipress:usual('tei')) then 'tei:' || $name
      else if ($namespace) then 'Q{' || $namespace || '}' || $name
      else $name"/>
  </xsl:function>
</xsl:stylesheet>
