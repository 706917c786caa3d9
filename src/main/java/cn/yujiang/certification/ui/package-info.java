/** Screens S09, S10, S19, S21 and S22: results, certificates, employment, and what a trainee sees. */
@org.jspecify.annotations.NullMarked
package cn.yujiang.certification.ui;
