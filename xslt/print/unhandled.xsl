<?xml version="1.0" encoding="UTF-8"?>
<!-- What no template knows is named, never dropped. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="3.0" expand-text="yes">

  <xsl:template match="* | text()" mode="block inline" priority="-2" as="empty-sequence()">
    <xsl:message terminate="yes">The print edition does not know what to do with {path()}.</xsl:message>
  </xsl:template>

</xsl:stylesheet>
