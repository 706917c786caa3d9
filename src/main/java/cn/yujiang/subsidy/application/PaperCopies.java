package cn.yujiang.subsidy.application;

import cn.yujiang.documents.FileOwner;
import cn.yujiang.documents.NewFile;
import cn.yujiang.documents.StoredFile;
import cn.yujiang.documents.StoredFiles;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gives a claim the current papers of another, byte for byte. */
@Component
class PaperCopies {

    private final PaperStore papers;
    private final StoredFiles files;

    PaperCopies(PaperStore papers, StoredFiles files) {
        this.papers = papers;
        this.files = files;
    }

    void copy(long fromClaim, long toClaim) {
        var from = new FileOwner("claim", fromClaim);
        Map<Long, StoredFile> stored =
                files.of(from).stream().collect(Collectors.toMap(StoredFile::id, Function.identity()));
        papers.of(fromClaim).stream().filter(PaperStore.Row::current).forEach(row -> {
            StoredFile file = Objects.requireNonNull(stored.get(row.fileId()));
            byte[] content = files.content(from, file.id()).orElseThrow();
            StoredFile copy = files.store(
                    new NewFile(new FileOwner("claim", toClaim), file.displayName(), content, file.uploadedBy()));
            papers.insert(toClaim, copy.id(), row.paper());
            Integer frozenIn = row.frozenIn();
            if (frozenIn != null) {
                papers.freeze(toClaim, frozenIn);
            }
        });
    }
}
