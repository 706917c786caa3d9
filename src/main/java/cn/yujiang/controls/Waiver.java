package cn.yujiang.controls;

import java.time.LocalDate;

/**
 * Somebody answers for a warning.
 *
 * @param until the last day it counts
 */
public record Waiver(String control, String by, String reason, LocalDate until) {}
