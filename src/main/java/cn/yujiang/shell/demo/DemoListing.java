package cn.yujiang.shell.demo;

import cn.yujiang.identity.ActingAs;
import cn.yujiang.registry.BodyListings;
import cn.yujiang.registry.BodyPaperKind;
import cn.yujiang.registry.BodyPapers;
import cn.yujiang.registry.Listing;
import cn.yujiang.registry.ListingScope;
import cn.yujiang.shared.BusinessClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lists the bodies of the demonstration the way every body is listed: application, check, second person. */
@Component
@Profile("demo")
class DemoListing {

    private static final int YEARS = 3;

    private final BodyListings listings;
    private final BodyPapers papers;
    private final ActingAs acting;
    private final BusinessClock clock;

    DemoListing(BodyListings listings, BodyPapers papers, ActingAs acting, BusinessClock clock) {
        this.listings = listings;
        this.papers = papers;
        this.acting = acting;
        this.clock = clock;
    }

    /** Accounts of the clerk and of the two reviewers. */
    void list(String clerk, String first, String second, long bodyId) {
        LocalDate until = clock.today().plusYears(YEARS);
        List<ListingScope> scope = Stream.of("", ".electrician", ".carer", ".cook", ".infant", ".domestic")
                .map(key -> new ListingScope(
                        DemoBodies.WORDS.getString("occupation" + key), DemoBodies.WORDS.getString("level.3"), until))
                .toList();
        acting.as(clerk, () -> {
            hand(until);
            listings.apply(scope);
        });
        acting.as(
                first,
                () -> listings.check(open(bodyId).id(), comment(), open(bodyId).version()));
        acting.as(
                second,
                () -> listings.list(open(bodyId).id(), comment(), open(bodyId).version()));
    }

    /** A picture that says it is a sample, for every kind of paper with a name. */
    private void hand(LocalDate until) {
        byte[] sample = sample();
        Stream.of(BodyPaperKind.values())
                .filter(BodyPaperKind::replaced)
                .forEach(kind -> papers.add(new BodyPapers.Upload(
                        kind, DemoBodies.WORDS.getString("paper.sample"), sample, kind.needsLastDay() ? until : null)));
    }

    private static byte[] sample() {
        try (InputStream in = Objects.requireNonNull(DemoListing.class.getResourceAsStream("/demo/paper.png"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Listing open(long bodyId) {
        return listings.history(bodyId).getFirst();
    }

    private static String comment() {
        return DemoBodies.WORDS.getString("listing.comment");
    }
}
