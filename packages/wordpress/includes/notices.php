<?php
/**
 * Tells administrators the result of what they did, and which feeds fail.
 *
 * @package CxWidgets
 */

namespace CxWidgets;

defined( 'ABSPATH' ) || exit;

add_action( 'admin_notices', __NAMESPACE__ . '\\render_result' );
add_action( 'admin_notices', __NAMESPACE__ . '\\render_failures' );

/** Says what a button of the settings page has done. */
function render_result(): void {
	$messages = array(
		'pulled'   => __( 'The feed was pulled.', 'cx-widgets' ),
		'failed'   => __( 'The feed could not be pulled. The table says why.', 'cx-widgets' ),
		'removed'  => __( 'The feed and its copy were removed. Pages that show it keep the words that are saved in them.', 'cx-widgets' ),
		'language' => __( 'The language was saved.', 'cx-widgets' ),
	);
	$result   = isset( $_GET['cx-widgets'] ) ? sanitize_key( $_GET['cx-widgets'] ) : ''; // phpcs:ignore WordPress.Security.NonceVerification
	if ( ! isset( $messages[ $result ] ) || 'settings_page_' . SETTINGS_PAGE !== get_current_screen()->id ) {
		return;
	}
	$kind = 'failed' === $result ? 'error' : 'success';
	printf( '<div class="notice notice-%s"><p role="status">%s</p></div>', esc_attr( $kind ), esc_html( $messages[ $result ] ) );
}

/** Says on the dashboard and the list of plugins that feeds fail. */
function render_failures(): void {
	if ( ! current_user_can( 'manage_options' ) || ! in_array( get_current_screen()->id, array( 'dashboard', 'plugins' ), true ) ) {
		return;
	}
	$failed = count( array_filter( array_column( feeds(), 'error' ) ) );
	if ( ! $failed ) {
		return;
	}
	/* translators: %s: number of feeds */
	$text = sprintf( _n( 'CX Widgets: %s feed could not be pulled. Pages keep the last good copy.', 'CX Widgets: %s feeds could not be pulled. Pages keep the last good copy.', $failed, 'cx-widgets' ), number_format_i18n( $failed ) );
	printf( '<div class="notice notice-warning"><p>%s <a href="%s">%s</a></p></div>', esc_html( $text ), esc_url( settings_url() ), esc_html__( 'See why', 'cx-widgets' ) );
}
