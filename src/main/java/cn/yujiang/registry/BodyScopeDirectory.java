package cn.yujiang.registry;

import java.util.List;

/** What bodies may teach, for services that have checked rights themselves. Never used by views. */
public interface BodyScopeDirectory {

    List<ListingScope> scopeOf(long bodyId);
}
