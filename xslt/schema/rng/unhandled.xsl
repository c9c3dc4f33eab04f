<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands in an ODD and is not understood is named with its place and path. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:teipress="urn:teipress:schematron" exclude-result-prefixes="xs teipress" version="3.0" expand-text="yes">

  <xsl:template match="*" mode="declare once attributes" as="empty-sequence()" priority="-10">
    <xsl:message terminate="yes" select="string-join((string(@teipress:place),
      'This part of the ODD cannot be compiled: ' || name() || ' in ' || ancestor::*[@ident][1]/@ident || '.',
      'Declare it as schema/teipress.odd does: elements by name, classes for attributes only.'), '&#10;')"/>
  </xsl:template>
</xsl:stylesheet>
