package cn.yujiang.supervision.application;

import cn.yujiang.documents.FileKind;
import cn.yujiang.documents.FileOwner;
import cn.yujiang.documents.NewFile;
import cn.yujiang.documents.StoredFile;
import cn.yujiang.documents.StoredFiles;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.supervision.Inspections.Photo;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Photographs of a check and papers of the answer, each kept with its hash. */
@Component
class InspectionFiles {

    private static final Set<FileKind> PHOTOS = EnumSet.of(FileKind.JPG, FileKind.PNG);
    private static final Set<FileKind> PAPERS = EnumSet.of(FileKind.JPG, FileKind.PNG, FileKind.PDF);

    private final StoredFiles files;

    InspectionFiles(StoredFiles files) {
        this.files = files;
    }

    /** @return hashes, for the trail */
    List<String> keepPhotos(long id, List<Photo> photos, String by) {
        return keep(new FileOwner("inspection", id), photos, PHOTOS, by);
    }

    List<String> keepPapers(long id, List<Photo> papers, String by) {
        return keep(new FileOwner("inspection-answer", id), papers, PAPERS, by);
    }

    private List<String> keep(FileOwner owner, List<Photo> uploads, Set<FileKind> kinds, String by) {
        for (Photo upload : uploads) {
            if (FileKind.of(upload.content()).filter(kinds::contains).isEmpty()) {
                throw new RejectedException(Rejection.onField("photos", "INSPECTION_FILE_KIND", upload.fileName()));
            }
        }
        return uploads.stream()
                .map(upload -> files.store(new NewFile(owner, upload.fileName(), upload.content(), by))
                        .sha256())
                .toList();
    }

    List<StoredFile> of(long id) {
        return owners(id).flatMap(owner -> files.of(owner).stream()).toList();
    }

    Optional<byte[]> content(long id, long fileId) {
        return owners(id)
                .flatMap(owner -> files.content(owner, fileId).stream())
                .findFirst();
    }

    private static Stream<FileOwner> owners(long id) {
        return Stream.of(new FileOwner("inspection", id), new FileOwner("inspection-answer", id));
    }
}
