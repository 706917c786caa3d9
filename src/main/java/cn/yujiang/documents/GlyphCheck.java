package cn.yujiang.documents;

import java.util.Set;

/** Tells a screen early which characters of a name the printed form will not be able to show. */
public interface GlyphCheck {

    /**
     * Characters of the text that neither the main font nor the fallback fonts have, in order of appearance; empty when all can be
     * printed. Spaces and line ends never count. With no font at all every character is missing.
     */
    Set<String> missing(String text);
}
