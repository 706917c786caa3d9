package cn.yujiang.attendance.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.yujiang.attendance.SignInPlace;
import cn.yujiang.attendance.SignInPlace.Standing;
import cn.yujiang.attendance.SignIns;
import cn.yujiang.attendance.SignIns.Position.Kind;
import cn.yujiang.shared.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A13: who signs in where, and what a phone's uncertainty is worth. */
class FenceTest {

    private static final Fence.Circle SCHOOL = new Fence.Circle(38.4177, 112.7341, 150);
    private static final int MAX = 200;

    private static SignInPlace at(double latitude, double longitude, double accuracy) {
        return Fence.judge(SCHOOL, new SignIns.Position(Kind.KNOWN, latitude, longitude, accuracy), MAX);
    }

    /** Taiyuan to Xinzhou are 62 km as the crow flies; a degree of latitude is 111.195 km. */
    @Test
    void distancesAreThoseOfTheEarth() {
        assertThat(Fence.metres(new Fence.Circle(38, 112, 1), 39, 112)).isCloseTo(111_195, within(1.0));
        assertThat(Fence.metres(new Fence.Circle(0, 112, 1), 0, 113)).isCloseTo(111_195, within(1.0));
        assertThat(Fence.metres(new Fence.Circle(60, 112, 1), 60, 113)).isCloseTo(55_597, within(10.0));
        assertThat(Fence.metres(SCHOOL, 38.4177, 112.7341)).isZero();
    }

    /** 0.0018 degrees of latitude are 200 metres. */
    @ParameterizedTest
    @CsvSource({"0, INSIDE", "49, OUTSIDE", "50, INSIDE", "200, INSIDE", "200.5, UNCLEAR"})
    void theUncertaintyOfThePhoneSpeaksForTheTrainee(double accuracy, Standing standing) {
        double north = accuracy == 0 ? 38.4177 : 38.4177 + 0.0017986;

        assertThat(at(north, 112.7341, accuracy).standing()).isEqualTo(standing);
    }

    @Test
    void outsideIsExplainedWithTheDistance() {
        Rejection refusal = Fence.refusal(at(38.4277, 112.7341, 20));

        assertThat(refusal).isEqualTo(Rejection.of("SIGN_IN_OUTSIDE", 1112, 150, 20));
    }

    @ParameterizedTest
    @CsvSource({"DENIED, DENIED", "UNAVAILABLE, UNAVAILABLE", "NOT_ASKED, UNAVAILABLE"})
    void withoutAPositionNobodyIsInside(Kind told, Standing standing) {
        SignInPlace place = Fence.judge(SCHOOL, SignIns.Position.without(told), MAX);

        assertThat(place.standing()).isEqualTo(standing);
        assertThat(Fence.refusal(place)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 91})
    void aPositionThatIsNoneIsNone(double latitude) {
        assertThat(at(latitude, 112.7341, 10).standing()).isEqualTo(Standing.UNAVAILABLE);
        assertThat(at(38.4177, 112.7341, -1).standing()).isEqualTo(Standing.UNAVAILABLE);
    }

    @Test
    void aPlaceWithoutCoordinatesAsksNothing() {
        SignInPlace place = Fence.judge(null, SignIns.Position.without(Kind.DENIED), MAX);

        assertThat(place).isEqualTo(SignInPlace.NOT_CHECKED);
        assertThat(Fence.refusal(place)).isNull();
    }
}
