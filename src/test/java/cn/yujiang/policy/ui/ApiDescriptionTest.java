package cn.yujiang.policy.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page for people takes out of the description: everything has words, references are followed. */
class ApiDescriptionTest {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyOperationIsDescribedInBothLanguages(boolean english) {
        List<ApiDescription.Operation> operations = new ApiDescription(english).operations();

        assertThat(operations).hasSize(9).allSatisfy(operation -> {
            assertThat(isIn(english, operation.summary())).as(operation.path()).isTrue();
            assertThat(operation.failures())
                    .extracting(ApiDescription.Failure::status)
                    .contains("429");
            assertThat(operation.failures()).allMatch(failure -> isIn(english, failure.meaning()));
            for (var fields : List.of(operation.parameters(), operation.request(), operation.response())) {
                assertThat(fields).allMatch(field -> !field.meaning().isBlank());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theQuestionAndTheAnswerAreFollowedToTheirFields(boolean english) {
        var assess = new ApiDescription(english).operations().getFirst();

        assertThat(assess.method()).isEqualTo("POST");
        assertThat(assess.request()).extracting(ApiDescription.Field::name).contains("rule", "facts", "trace");
        assertThat(assess.request().getFirst().required()).isTrue();
        assertThat(assess.response())
                .filteredOn(field -> field.name().equals("status"))
                .singleElement()
                .satisfies(field -> assertThat(field.values()).contains("OK_CAPPED", "MANUAL_REVIEW"));
        assertThat(assess.example()).contains("\"rule\" : \"GY2020-2.8.2a-days\"");
        assertThat(new ApiDescription(english).problem())
                .extracting(ApiDescription.Field::name)
                .contains("title", "detail");
    }

    private static boolean isIn(boolean english, String words) {
        return !words.isBlank() && words.matches("(?s).*\\p{IsHan}.*") != english;
    }
}
