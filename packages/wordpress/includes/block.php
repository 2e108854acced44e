<?php
/**
 * Registers the block and what the editor needs for it.
 *
 * @package CxWidgets
 */

namespace CxWidgets;

defined( 'ABSPATH' ) || exit;

const EDITOR_SCRIPT = 'cx-widgets-block';

add_action( 'init', __NAMESPACE__ . '\\register_block', 20 );
add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\\add_editor_settings' );

function register_block(): void {
	$needs = array( 'wp-api-fetch', 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n' );
	wp_register_script( EDITOR_SCRIPT, plugins_url( 'build/block.js', CX_WIDGETS_FILE ), $needs, CX_WIDGETS_VERSION, true );
	wp_set_script_translations( EDITOR_SCRIPT, 'cx-widgets', plugin_dir_path( CX_WIDGETS_FILE ) . 'languages' );
	register_block_type( plugin_dir_path( CX_WIDGETS_FILE ) . 'block.json' );
}

/** Tells the editor where the form and the renderer are, and what the user may do. */
function add_editor_settings(): void {
	$locale   = loaded_locale();
	$settings = array(
		'module'      => plugins_url( 'build/campaign.js', CX_WIDGETS_FILE ) . '?ver=' . CX_WIDGETS_VERSION,
		'page'        => home_url( '/' ),
		'language'    => get_bloginfo( 'language' ),
		'translation' => $locale ? $locale['tag'] : '',
		'mayAddFeeds' => current_user_can( 'upload_files' ),
	);
	wp_add_inline_script( EDITOR_SCRIPT, 'window.cxWidgetsEditor = ' . wp_json_encode( $settings ) . ';', 'before' );
}
