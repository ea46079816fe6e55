/** XML documents as scripts see them ({@code [xml]}): nodes, their properties, XPath. */
@NullMarked
package rehearse.value.xml;

import org.jspecify.annotations.NullMarked;
