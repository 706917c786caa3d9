package cn.yujiang.policy.application;

import cn.yujiang.policy.domain.StoredPack;
import cn.yujiang.policy.packs.LoadedPack;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the text a fingerprint belongs to among the packs the product came with and those published here. */
final class KeptTexts {

    private KeptTexts() {}

    static Optional<String> of(
            String packHash, List<LoadedPack> inForce, List<LoadedPack> shipped, List<StoredPack> published) {
        return Stream.concat(
                        Stream.concat(inForce.stream(), shipped.stream())
                                .filter(pack -> pack.pack().info().hash().equals(packHash))
                                .map(LoadedPack::text),
                        published.stream()
                                .filter(stored -> stored.draft().hash().equals(packHash))
                                .map(StoredPack::text))
                .findFirst();
    }
}
