package cn.yujiang.registry.application;

import cn.yujiang.registry.SerialNumbers;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class SerialStore implements SerialNumbers {

    private final JdbcClient jdbc;

    SerialStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int next(String series, String divisionCode, int year) {
        if (increment(series, divisionCode, year) == 0) {
            start(series, divisionCode, year);
        }
        return jdbc.sql("""
                        select last_no from serial_number
                        where series = :series and division_code = :division and serial_year = :year""")
                .param("series", series)
                .param("division", divisionCode)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    private void start(String series, String division, int year) {
        try {
            jdbc.sql("""
                            insert into serial_number (series, division_code, serial_year, last_no)
                            values (:series, :division, :year, 1)""")
                    .param("series", series)
                    .param("division", division)
                    .param("year", year)
                    .update();
        } catch (DuplicateKeyException e) {
            increment(series, division, year);
        }
    }

    private int increment(String series, String division, int year) {
        return jdbc.sql("""
                        update serial_number set last_no = last_no + 1
                        where series = :series and division_code = :division and serial_year = :year""")
                .param("series", series)
                .param("division", division)
                .param("year", year)
                .update();
    }
}
