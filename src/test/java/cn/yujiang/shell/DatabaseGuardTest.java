package cn.yujiang.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yujiang.testing.Database;
import cn.yujiang.testing.Databases;
import cn.yujiang.testing.Engine;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class DatabaseGuardTest {

    private final DatabaseGuard guard = new DatabaseGuard();

    @ParameterizedTest
    @EnumSource
    void everyEngineStartsWithItsOwnDriver(Engine engine) {
        DataSource source = source(Databases.fresh(engine), "");
        assertThat(guard.postProcessAfterInitialization(source, "dataSource")).isSameAs(source);
    }

    @Test
    void aMariaDbBehindTheDriverOfMySqlIsRefusedWithTheRemedy() {
        DataSource source = source(Databases.fresh(Engine.MARIADB), "jdbc:mysql:");
        assertThatThrownBy(() -> guard.postProcessAfterInitialization(source, "dataSource"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("jdbc:mariadb:")
                .hasMessageContaining("YUJIANG_DB_URL")
                .hasMessageContaining("MariaDB");
    }

    @Test
    void aServerThatIsNotThereIsSaidSo() {
        var source = new DriverManagerDataSource("jdbc:mysql://127.0.0.1:1/x?connectTimeout=500", "u", "p");
        assertThatThrownBy(() -> guard.postProcessAfterInitialization(source, "dataSource"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not answer");
    }

    @Test
    void otherBeansAndVersionsPass() {
        assertThat(guard.postProcessAfterInitialization("bean", "x")).isEqualTo("bean");
        assertThatCode(() -> DatabaseGuard.refuseMariaDb("8.0.15")).doesNotThrowAnyException();
    }

    private static DataSource source(Database database, String otherPrefix) {
        String url = otherPrefix.isEmpty()
                ? database.url()
                : database.url().replace("jdbc:mariadb:", otherPrefix).replace("sslMode=disable", "sslMode=DISABLED");
        return new DriverManagerDataSource(url, database.user(), database.password());
    }
}
